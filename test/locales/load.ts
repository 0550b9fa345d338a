export type Messages = Record<string, string>
export type Group = 'fields' | 'payments'

export const folderOf = (group: Group) => new URL(`../../src/locales/${group}/`, import.meta.url)

/** The texts of a group in one locale, from their source. */
export async function load(group: Group, locale: string): Promise<Messages> {
  const { href } = new URL(`${locale}.ts`, folderOf(group))
  // The names are the library's own.
  // eslint-disable-next-line no-unsanitized/method
  return ((await import(href)) as { default: Messages }).default
}
