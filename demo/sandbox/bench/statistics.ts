/** The value below which a share of the samples lies, by nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export const ms = (value: number) => `${value.toFixed(2)} ms`

/** How a figure stands to what is wanted of it. */
export const against = (met: boolean, wanted: string) => `${met ? 'met' : 'MISSED'}: ${wanted}`
