import { advanceParams } from '../../clock-control.ts'
import { keyParams } from '../../domains/routes.ts'
import { faultParams } from '../../faults/routes.ts'
import { clock } from '../objects/clock.ts'
import { resent } from '../objects/event.ts'
import { cleared, fault, faults } from '../objects/fault.ts'
import { key } from '../objects/key.ts'
import { emptied, ledger } from '../objects/ledger.ts'
import { serverOnly, type Operation } from '../operation.ts'
import { params } from '../registry.ts'

const tag = 'Sandbox'

export const sandboxOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/sandbox/ledger',
    operationId: 'readLedger',
    tag,
    summary: 'Read what was asked and what was done',
    keys: serverOnly,
    answer: ledger,
  },
  {
    method: 'post',
    path: '/sandbox/reset',
    operationId: 'resetSandbox',
    tag,
    summary: 'Empty the sandbox',
    keys: serverOnly,
    answer: emptied,
  },
  {
    method: 'get',
    path: '/sandbox/clock',
    operationId: 'readClock',
    tag,
    summary: 'Read the clock',
    keys: serverOnly,
    answer: clock,
  },
  {
    method: 'post',
    path: '/sandbox/clock',
    operationId: 'advanceClock',
    tag,
    summary: 'Move the clock forward',
    keys: serverOnly,
    body: params('AdvanceClock', 'How far.', advanceParams),
    answer: clock,
  },
  {
    method: 'post',
    path: '/sandbox/faults',
    operationId: 'orderFault',
    tag,
    summary: 'Order a fault',
    description:
      'Requests under /v1/ that fit meet it, as often as it says; the oldest order that fits comes first. Preflights meet it only when the method is OPTIONS.',
    keys: serverOnly,
    body: params('OrderFault', 'What shall go wrong.', faultParams),
    answer: fault,
  },
  {
    method: 'get',
    path: '/sandbox/faults',
    operationId: 'listFaults',
    tag,
    summary: 'List the faults that are left',
    keys: serverOnly,
    answer: faults,
  },
  {
    method: 'delete',
    path: '/sandbox/faults',
    operationId: 'clearFaults',
    tag,
    summary: 'Clear all faults',
    description: 'Requests that hang are let go with a reset, delayed ones go on at once.',
    keys: serverOnly,
    answer: cleared,
  },
  {
    method: 'put',
    path: '/sandbox/keys/:id',
    operationId: 'bindKey',
    tag,
    summary: 'Bind a publishable key to domains',
    description:
      'What a browser creates or confirms under any other page is a 403 domain_not_allowed, and with a live key the frames are not served to it.',
    keys: serverOnly,
    body: params('BindKey', 'Whose pages may use the key.', keyParams),
    answer: key,
  },
  {
    method: 'post',
    path: '/sandbox/events/:id/resend',
    operationId: 'resendEvent',
    tag,
    summary: 'Send an event again',
    keys: serverOnly,
    answer: resent,
  },
]
