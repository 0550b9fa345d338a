export interface Summary {
  median: number
  p95: number
}

/** Median and 95th percentile, by nearest rank. */
export function summarize(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return { median: rank(0.5), p95: rank(0.95) }
}

export interface Row {
  what: string
  ours: string
  floor: string
  ratio: string
  wanted: string
}

export const milliseconds = ({ median, p95 }: Summary): string =>
  `${median.toFixed(1)} ms (p95 ${p95.toFixed(1)})`

/** A table for a terminal, as Markdown. */
export function formatTable(rows: readonly Row[]): string {
  const heads: Row = {
    what: '',
    ours: 'Onerway.js',
    floor: 'bare floor',
    ratio: 'ratio',
    wanted: 'wanted',
  }
  const columns = Object.keys(heads) as (keyof Row)[]
  const width = (column: keyof Row) =>
    Math.max(...[heads, ...rows].map((row) => row[column].length))
  const line = (row: Row) =>
    `| ${columns.map((column) => row[column].padEnd(width(column))).join(' | ')} |`
  const rule = `|${columns.map((column) => '-'.repeat(width(column) + 2)).join('|')}|`
  return [line(heads), rule, ...rows.map(line)].join('\n')
}
