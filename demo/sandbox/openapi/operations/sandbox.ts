import { emptied, ledger } from '../objects/ledger.ts'
import { serverOnly, type Operation } from '../operation.ts'

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
]
