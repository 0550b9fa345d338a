/**
 * What Enter in a text field of the page's own would do: press the form's default
 * button, if there is one and it can be pressed.
 */
export function submitFormOf(element: Element): void {
  const form = element.closest('form')
  if (!form) return
  const isSubmit = (control: Element): control is HTMLButtonElement | HTMLInputElement =>
    control.matches('button, input') &&
    /^(submit|image)$/.test((control as HTMLButtonElement | HTMLInputElement).type)
  // form.elements leaves out image buttons; they are as default as any.
  const root = form.getRootNode() as Document | ShadowRoot
  const button = [...root.querySelectorAll('button, input')].find(
    (control) => isSubmit(control) && control.form === form,
  ) as HTMLButtonElement | HTMLInputElement | undefined
  if (button && !button.matches(':disabled')) form.requestSubmit(button)
}
