/* global document, navigator, setTimeout */

// Buttons that copy, and say that they have.

const status = document.querySelector('#status')

async function copy(button, text, what) {
  await navigator.clipboard.writeText(text)
  button.classList.add('is-copied')
  status.textContent = `${button.dataset.copied}: ${what}`
  setTimeout(() => button.classList.remove('is-copied'), 1500)
}

document.querySelector('#numbers').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copy]')
  if (button) void copy(button, button.dataset.copy, button.dataset.copy)
})

const button = document.querySelector('#copy')
button.addEventListener('click', () => {
  const code = document.querySelector('#code')
  void copy(button, code.textContent, code.closest('pre').ariaLabel)
})
