import { html } from 'hono/html'
import type { Language } from '../language.ts'
import type { FaultOrder } from '../scenarios/faults.ts'
import { SCENARIOS, type Scenario } from '../scenarios/scenarios.ts'
import { textsOf, type Texts } from '../texts.ts'
import { copyCard } from './copy-card.ts'
import type { Html } from './page.ts'

/** The ways a payment can go, one of them on at most. public/scenarios.js brings it to life. */
export function scenarioPicker(language: Language, playing: Scenario | undefined): Html {
  const t = textsOf(language)
  return html`<h2>${t.scenarios}</h2>
    <p class="dev-hint">${t.scenariosHint}</p>
    <ul class="dev-scenarios" id="dev-scenarios" data-failed="${t.scenarioFailed}">
      ${SCENARIOS.map((one) => item(one, one === playing, { language, t }))}
    </ul>`
}

function item(
  { id, name, happens, sees, method, card, faults }: Scenario,
  playing: boolean,
  { language, t }: { language: Language; t: Texts },
): Html {
  return html`<li>
    <button
      class="dev-scenario"
      data-scenario="${id}"
      data-name="${name[language]}"
      data-method="${method}"
      data-card="${card?.replace(/ /g, '') ?? ''}"
      aria-pressed="${String(playing)}"
    >
      <b>${name[language]}</b>
      <span>${happens[language]}</span>
    </button>
    <div class="dev-scenario-more">
      <p><b>${t.shopperSees}</b> ${sees[language]}</p>
      ${faults.map(faultLine)}
      <p class="dev-ready">${card ? t.scenarioReady : t.scenarioReadyWallet}</p>
      ${card ? copyCard(card, t.copyCard, t.copied) : ''}
      <button class="dev-clear" data-clear>${t.clearScenario}</button>
    </div>
  </li>`
}

const faultLine = ({ on, action, times }: FaultOrder): Html =>
  html`<p class="dev-fault">
    ${on === 'confirm' ? 'POST …/confirm' : 'GET …'}: ${action} × ${times}
  </p>`
