import type { Page } from '@playwright/test'
import type { Type } from './accessibility-stage.ts'

/** A node of the browser's accessibility tree, as DevTools tells it. */
interface Node {
  nodeId: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  value?: { value: string }
  properties?: { name: string; value: { value?: unknown } }[]
  childIds?: string[]
}

/** Roles that only hold others, or are the text that a name is made of already. */
const SILENT =
  /^(RootWebArea|none|generic|LabelText|StaticText|InlineTextBox|paragraph|Ignored.*|form)$/

/** States worth saying, and of them those that are nothing unless they are so. */
const STATES = ['required', 'invalid', 'disabled', 'pressed', 'live', 'focused']
const ABSENT = ['required=false', 'invalid=false', 'disabled=false', 'focused=false']

/**
 * What assistive technology is given of an element, in reading order, a line for each
 * node: `textbox "Card number" required invalid: Check your card number.` It is the
 * browser's own tree, not what a library makes of the markup.
 */
export async function treeOf(page: Page, type: Type): Promise<string[]> {
  const iframe = await page.locator(`#${type} iframe`).elementHandle()
  const frame = await iframe?.contentFrame()
  if (!frame) throw new Error(`There is no frame in #${type}.`)
  const session = await page.context().newCDPSession(frame)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))

  const childrenOf = ({ childIds = [] }: Node) => childIds.flatMap((id) => byId.get(id) ?? [])
  const textIn = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : childrenOf(node).map(textIn).filter(Boolean).join(' ')
  const walk = (node: Node): string[] => [
    ...(node.ignored || SILENT.test(node.role?.value ?? 'none') ? [] : [draw(node, textIn(node))]),
    ...childrenOf(node).flatMap(walk),
  ]
  return nodes[0] ? walk(nodes[0]) : []
}

function draw({ role, name, description, value, properties = [] }: Node, text: string): string {
  const states = STATES.flatMap((state) => {
    const found = properties.find((property) => property.name === state)?.value.value
    return found === undefined ? [] : `${state}=${String(found)}`
  }).filter((state) => !ABSENT.includes(state))
  // A live region is known by what it says.
  const called = role?.value === 'status' ? text : name?.value
  const holds = value?.value ? ` <${value.value}>` : ''
  const says = description?.value ? `: ${description.value}` : ''
  const line = [role?.value, `"${called ?? ''}"` + holds, ...states].join(' ')
  return line.replaceAll('=true', '') + says
}
