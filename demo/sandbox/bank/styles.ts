// One style for all pages here. Sizes follow the frame: an ACS page has to work
// at 250 by 400 as well as on a whole screen.

export const styles = `
:root {
  color-scheme: light dark;
  --ground: #f4f6f5; --sheet: #fff; --ink: #16211d; --soft: #56635e; --line: #dfe5e2;
  --accent: #0b6e57; --on-accent: #fff; --accent-hover: #095b48; --tint: #eef5f2;
  --wrong: #b3261e; --field: #8a9691; --focus: #0b6e57;
}
body.alipay { --accent: #1360d1; --accent-hover: #0f50b0; --tint: #eef4fe; --focus: #1360d1; }
body.wechat_pay { --accent: #067a3f; --accent-hover: #056335; --tint: #ecf7f0; --focus: #067a3f; }
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1311; --sheet: #151d1a; --ink: #e9efec; --soft: #a3b1ab; --line: #2b3733;
    --accent: #4cc3a0; --on-accent: #06241b; --accent-hover: #6dd3b5; --tint: #1b2723;
    --wrong: #ff9a90; --field: #71807a; --focus: #4cc3a0;
  }
  body.alipay { --accent: #7fb0ff; --on-accent: #041b40; --accent-hover: #a3c7ff; --tint: #1a2331; --focus: #7fb0ff; }
  body.wechat_pay { --accent: #58cf8e; --on-accent: #04230f; --accent-hover: #7fdcaa; --tint: #182620; --focus: #58cf8e; }
}
* { box-sizing: border-box; margin: 0; }
html { font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; -webkit-text-size-adjust: 100%; }
body { background: var(--sheet); color: var(--ink); min-height: 100vh; min-height: 100dvh; }
body.alone { background: var(--ground); display: grid; align-items: start; justify-items: center; padding: 8vh 16px 32px; }
.sheet { display: flex; flex-direction: column; width: 100%; max-width: 28rem; min-height: 100vh; min-height: 100dvh; margin: 0 auto; padding: 20px 24px; }
.alone .sheet { min-height: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 16px; padding: 24px 28px; box-shadow: 0 12px 32px rgb(10 30 24 / 8%); }
.letterhead { display: flex; align-items: center; gap: 10px; padding-bottom: 14px; border-bottom: 1px solid var(--line); font-weight: 600; letter-spacing: .01em; }
.letterhead svg { flex: none; }
.letterhead .check { margin-inline-start: auto; color: var(--soft); font-size: .8125rem; font-weight: 450; text-align: end; }
.mark-ground { fill: var(--accent); } .mark-near { fill: var(--on-accent); }
.mark-far { fill: var(--on-accent); opacity: .55; } .mark-sun { fill: var(--on-accent); opacity: .85; }
.mark-line { fill: none; stroke: var(--on-accent); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
h1 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; margin: 16px 0 10px; text-wrap: balance; }
.facts { display: grid; gap: 2px; padding: 10px 14px; background: var(--tint); border-radius: 10px; font-size: .9375rem; }
.facts div { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
.facts dt { color: var(--soft); flex: none; }
.facts dd { text-align: end; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.facts .amount dd { font-weight: 650; }
.lead { color: var(--soft); font-size: .9375rem; margin: 12px 0; text-wrap: pretty; }
.field label { display: block; font-size: .875rem; font-weight: 600; margin-bottom: 4px; }
input.code { width: 100%; height: 48px; padding: 0 14px; font: 600 1.375rem/1 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; letter-spacing: .28em; color: inherit; background: var(--sheet); border: 1.5px solid var(--field); border-radius: 10px; }
input.code[aria-invalid] { border-color: var(--wrong); }
.note { min-height: 1.375rem; margin: 4px 0 8px; font-size: .875rem; color: var(--soft); }
.note.wrong { color: var(--wrong); font-weight: 550; }
button, a.second { font: inherit; cursor: pointer; border: 0; border-radius: 10px; }
button.main, .second { display: block; width: 100%; min-height: 48px; padding: 10px 16px; font-weight: 600; text-align: center; }
button.main { background: var(--accent); color: var(--on-accent); }
button.main:hover { background: var(--accent-hover); }
.second { margin-top: 10px; background: transparent; color: var(--ink); border: 1.5px solid var(--field); text-decoration: none; }
.second:hover { background: var(--tint); }
button.plain { min-height: 44px; padding: 0 6px; background: none; color: var(--accent); font-size: .9375rem; font-weight: 550; }
button.plain:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
input.code:focus-visible { outline-offset: -1px; border-color: transparent; }
input.code[aria-invalid]:focus-visible { outline-color: var(--wrong); }
.others { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; margin: 2px -6px 0; }
.test { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 12px; margin-top: 6px; padding: 0 12px; border: 1px dashed var(--field); border-radius: 10px; color: var(--soft); font-size: .875rem; }
.test span { padding: 8px 0; }
.test button.plain { margin-inline: -6px; }
footer { margin-top: auto; padding-top: 14px; color: var(--soft); font-size: .8125rem; line-height: 1.45; }
.quiet { display: grid; justify-items: center; text-align: center; gap: 4px; margin: auto 0; padding: 32px 0; }
.quiet h1 { margin: 12px 0 0; }
.quiet p { color: var(--soft); }
.quiet .second { margin-top: 20px; }
.spinner, .done, .ended { width: 44px; height: 44px; border-radius: 50%; }
.spinner { border: 4px solid var(--tint); border-top-color: var(--accent); animation: turn 1s linear infinite; }
.done, .ended { position: relative; background: var(--accent); }
.ended { background: var(--field); }
.done::after { content: ''; position: absolute; left: 13px; top: 13px; width: 17px; height: 9px; border: solid var(--on-accent); border-width: 0 0 3px 3px; transform: rotate(-45deg); }
.ended::after { content: ''; position: absolute; left: 12px; top: 20.5px; width: 20px; height: 3px; background: var(--sheet); border-radius: 2px; }
.payee { font-size: 1.0625rem; color: var(--soft); text-align: center; margin-top: 18px; }
.sum { font-size: 2.25rem; font-weight: 650; text-align: center; margin: 0 0 22px; font-variant-numeric: tabular-nums; letter-spacing: -.01em; overflow-wrap: anywhere; }
.alipay form, .wechat_pay form, .alipay footer, .wechat_pay footer { text-align: center; }
form > button.plain { margin-top: 8px; }
@media (max-width: 349px) {
  html { font-size: 14px; }
  .sheet { padding: 12px 14px; }
  .letterhead { padding-bottom: 8px; }
  .letterhead svg { width: 22px; height: 22px; }
  h1 { font-size: 1.125rem; margin: 8px 0 6px; }
  .facts { padding: 6px 10px; gap: 0; font-size: .875rem; }
  .lead { font-size: .875rem; margin: 8px 0; line-height: 1.4; }
  input.code, button.main { height: 42px; min-height: 42px; }
  input.code { font-size: 1.1875rem; }
  .note { min-height: 0; }
  button.main { margin-top: 8px; }
  .others { justify-content: space-between; gap: 0 8px; }
  button.plain { font-size: .875rem; }
  .letterhead .check { display: none; }
}
@media (max-height: 460px) and (min-width: 350px) {
  .sheet { padding: 12px 20px; }
  .letterhead { padding-bottom: 8px; }
  h1 { font-size: 1.125rem; margin: 8px 0 6px; }
  .facts { padding: 6px 12px; gap: 0; font-size: .875rem; }
  .lead { font-size: .875rem; margin: 6px 0; }
  input.code, button.main { height: 44px; min-height: 44px; }
  .note { min-height: 0; }
  button.main { margin-top: 8px; }
}
@media (max-height: 460px) and (min-width: 560px) {
  .bank .sheet { max-width: 40rem; }
  .bank form { display: grid; grid-template-columns: 1fr 1fr; gap: 0 28px; align-items: start; }
  .bank .act { padding-top: 12px; }
}
@media (min-width: 640px) and (min-height: 620px) {
  .bank:not(.alone) { background: var(--ground); padding: 6vh 0; }
  .bank:not(.alone) .sheet { min-height: 0; border: 1px solid var(--line); border-radius: 16px; padding: 24px 28px; }
}
@media (max-width: 480px) {
  body.alone { display: block; padding: 0; background: var(--sheet); }
  .alone .sheet { min-height: 100vh; min-height: 100dvh; border: 0; border-radius: 0; box-shadow: none; padding: 20px 22px; max-width: none; }
}
@media (prefers-reduced-motion: reduce) { .spinner { animation-duration: 4s; } }
@media (forced-colors: active) { button.main, .second { border: 1px solid; } .done, .ended { forced-color-adjust: none; } }
@keyframes turn { to { transform: rotate(1turn); } }
`
