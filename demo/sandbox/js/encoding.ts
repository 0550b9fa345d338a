export type Encoding = 'br' | 'gzip' | 'identity'

const preferred = ['br', 'gzip'] as const

/**
 * The encoding to answer in (RFC 9110 §12.5.3): the heaviest weight among ours,
 * brotli before gzip where they are equal, none when neither is accepted.
 */
export function chooseEncoding(accept: string | undefined): Encoding {
  const weights = new Map<string, number>()
  for (const part of (accept ?? '').split(',')) {
    const [name = '', ...settings] = part.trim().toLowerCase().split(';')
    const quality = settings.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
    weights.set(name.trim(), quality === undefined ? 1 : Number(quality))
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = preferred
    .map((name) => ({ name, weight: weightOf(name) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return best?.name ?? 'identity'
}
