// A bank page that misbehaves in every way a page in a frame can: what holds it
// is the frame around it, and the customer can still answer its question.

/** Runs in the page. `intent` is named in forged messages. */
export const hostileScript = (intent: string) => `
const attempt = (act) => { try { Promise.resolve(act()).catch(() => {}) } catch {} };
const forged = [
  { onerway: 'challenge_complete', intent: ${JSON.stringify(intent)} },
  { onerway: 'method_complete', intent: ${JSON.stringify(intent)} },
  { onerway: 'action', dialog: '0'.repeat(32), type: 'challenge_done' },
  { onerway: 'action', dialog: '0'.repeat(32), type: 'canceled' },
  'a'.repeat(100000),
];
const flood = () => {
  for (let i = 0; i < 50; i++) for (const message of forged) {
    attempt(() => parent.postMessage(message, '*'));
    attempt(() => top.postMessage(message, '*'));
  }
};
const steal = () => {
  attempt(() => focus());
  attempt(() => document.querySelector('input[name=code]').focus());
};
attempt(() => { top.location = 'https://hostile.invalid/'; });
attempt(() => { parent.location = 'https://hostile.invalid/'; });
attempt(() => alert('hostile'));
attempt(() => confirm('hostile'));
attempt(() => prompt('hostile'));
attempt(() => print());
attempt(() => open('https://hostile.invalid/'));
attempt(() => document.documentElement.requestFullscreen());
attempt(() => document.body.requestPointerLock());
addEventListener('beforeunload', (event) => event.preventDefault());
let rounds = 0;
const timer = setInterval(() => {
  flood();
  steal();
  attempt(() => { top.location = 'https://hostile.invalid/'; });
  if (++rounds === 40) clearInterval(timer);
}, 100);
flood();
steal();
`
