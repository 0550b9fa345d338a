import { html, raw } from 'hono/html'
import type { Language } from '../language.ts'
import type { Html } from '../pages/page.ts'
import { BRANDS, CHOICES, SWITCHES, type Choice, type GalleryState } from './choices.ts'
import type { GalleryTexts } from './texts.ts'

const checked = (is: boolean) => raw(is ? 'checked' : '')
const selected = (is: boolean) => raw(is ? 'selected' : '')

/** The controls, as the state has them. A form like any other: sent, it is the page's address. */
export function controls(state: GalleryState, t: GalleryTexts, language: Language): Html {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const pick = (name: Choice, legend: string, texts: Record<string, string> = {}) =>
    segments(name, legend, state[name], texts)
  return html`<form class="controls" id="controls" autocomplete="off">
    <input type="hidden" name="lang" value="${language}" />
    <section>
      <h2>${t.looks}</h2>
      ${pick('kind', t.kind, t.kinds)} ${pick('theme', t.theme)}
      ${pick('labels', t.labels, t.labelChoices)}
      <div class="pair">
        <label class="control">
          <span>${t.accent}</span>
          <input type="color" name="accent" value="${state.accent}" />
        </label>
        <label class="control">
          <span>${t.radius}</span>
          <input type="range" name="radius" min="0" max="24" value="${state.radius}" />
        </label>
      </div>
    </section>
    <section>
      <h2>${t.page}</h2>
      <label class="control">
        <span>${t.locale}</span>
        <select name="locale">
          ${CHOICES.locale.map(
            (tag) =>
              html`<option value="${tag}" ${selected(tag === state.locale)}>
                ${tag === 'auto' ? t.localeAuto : `${ownName(tag)} (${tag})`}
              </option>`,
          )}
        </select>
      </label>
      ${pick('dir', t.dir, t.dirs)} ${pick('scheme', t.scheme, t.schemes)}
      ${pick('width', t.width, t.widths)} ${pick('size', t.size, t.sizes)}
    </section>
    <section>
      <h2>${t.fields}</h2>
      <label class="control">
        <span>${t.country}</span>
        <select name="country">
          ${CHOICES.country.map(
            (code) =>
              html`<option value="${code}" ${selected(code === state.country)}>
                ${code ? names.of(code) : t.anyCountry}
              </option>`,
          )}
        </select>
      </label>
      ${SWITCHES.map((name) => tick(name, 'on', t.switches[name], state[name]))}
      <fieldset class="control brands">
        <legend>${t.brands}</legend>
        <div class="ticks">
          ${Object.entries(BRANDS).map(([brand, name]) =>
            tick('brand', brand, name, state.brands.includes(brand)),
          )}
        </div>
        <p class="hint">${t.brandsHint}</p>
      </fieldset>
    </section>
    <a class="reset" href="/gallery?lang=${language}">${t.reset}</a>
  </form>`
}

const segments = (
  name: Choice,
  legend: string,
  chosen: string,
  texts: Record<string, string>,
): Html =>
  html`<fieldset class="control">
    <legend>${legend}</legend>
    <div class="segments">
      ${CHOICES[name].map(
        (value) =>
          html`<label>
            <input type="radio" name="${name}" value="${value}" ${checked(value === chosen)} />
            <span>${texts[value] ?? value}</span>
          </label>`,
      )}
    </div>
  </fieldset>`

const tick = (name: string, value: string, label: string, on: boolean): Html =>
  html`<label class="tick">
    <input type="checkbox" name="${name}" value="${value}" ${checked(on)} />
    <span>${label}</span>
  </label>`

/** A language as its readers call it. */
const ownName = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
