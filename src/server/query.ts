/**
 * Parameters as a query: `{created: {gte: 5}}` is `created[gte]=5`, a list is
 * `items[0]=a`. What is undefined is left out, null is empty.
 */
export function toQuery(params: object): Record<string, string> {
  const query: Record<string, string> = {}
  const add = (name: string, value: unknown) => {
    if (value === undefined) return
    if (typeof value !== 'object' || value === null) query[name] = String(value ?? '')
    else for (const [member, inner] of Object.entries(value)) add(`${name}[${member}]`, inner)
  }
  for (const [name, value] of Object.entries(params)) add(name, value)
  return query
}
