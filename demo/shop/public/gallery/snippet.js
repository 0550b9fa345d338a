// The code for what is shown: HTML that can be put into a page as it is.

/** Of fields that the page places itself, as gallery.css has it. */
const SPLIT_STYLE = `  #fields { display: flex; flex-wrap: wrap; gap: 16px }
  #fields > div { flex: 1 1 8em }
  #fields > #cardNumber { flex-basis: 100% }
`

/** Of the box that is the page's own where the theme has none. */
const BOX_STYLE = `  .OnerwayElement { padding: 12px; border: 1px solid #868fa3; border-radius: 8px }
  .OnerwayElement--focus { border-color: #2f5bea }
  .OnerwayElement--invalid { border-color: #c8102e }
`

export function snippetFor({ elements, fields, page }, { key, library }) {
  const style = (fields.length > 1 ? SPLIT_STYLE : '') + (page.hasOwnBox ? BOX_STYLE : '')
  return `${style && `<style>\n${style}</style>\n`}<form ${attributes(page)}>
  <div id="fields">
${fields.map(({ type }) => `    <div id="${type}"></div>\n`).join('')}  </div>
  <button>Pay</button>
</form>
<script src="${library}"></script>
<script>
  const onerway = Onerway('${key}')
  const elements = onerway.elements(${write(elements, '  ')})
${fields.map(line).join('')}</script>
`
}

const attributes = ({ dir, colorScheme, width, fontSize }) =>
  `dir="${dir}" style="color-scheme: ${colorScheme}; max-width: ${width}; font-size: ${fontSize}"`

function line({ type, options }) {
  const given = write(options, '  ')
  return `  elements.create('${type}'${given === '{}' ? '' : ', ' + given}).mount('#${type}')\n`
}

/** A value as one writes it by hand; short things stay on one line. */
function write(value, indent) {
  if (typeof value === 'string') return `'${value}'`
  if (typeof value !== 'object') return String(value)
  const isList = Array.isArray(value)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => (isList ? '' : name + ': ') + write(part, indent + '  '))
  if (!parts.length) return isList ? '[]' : '{}'
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }']
  const short = open + parts.join(', ') + close
  if (short.length < 60 && !short.includes('\n')) return short
  return `${open.trim()}\n${parts.map((part) => `${indent}  ${part},\n`).join('')}${indent}${close.trim()}`
}
