/**
 * What Enter in a text field of the page's own would do: press the form's default
 * button, if there is one and it can be pressed.
 */
export function submitFormOf(element: Element): void {
  const form = element.closest('form')
  if (!form) return
  // form.elements leaves out image buttons; they are as default as any.
  const root = form.getRootNode() as Document | ShadowRoot
  const button = [
    ...root.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input'),
  ].find((control) => /^(submit|image)$/.test(control.type) && control.form === form)
  if (button && !button.matches(':disabled')) form.requestSubmit(button)
}
