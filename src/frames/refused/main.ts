import { readInvitation } from '../../channel/protocol.ts'
import { emit } from '../../channel/responder.ts'
import { sayHello } from '../../channel/say-hello.ts'
import type { ErrorData } from '../../errors/error.ts'

/**
 * What the host serves in place of a frame to a page that the key is not for:
 * nothing to see, nothing to type into, and word of what to do. It speaks to the
 * developer, so it has one language.
 */
const invitation = readInvitation(location.hash)

sayHello(invitation, (port) => {
  const host = invitation.origin.replace(/^\w+:\/\/|:\d+$/g, '')
  emit(port, 'failed', {
    type: 'permission_error',
    code: 'domain_not_allowed',
    message: `This publishable key may not be used on ${host}. Add ${host} to the key's allowed domains in the dashboard (in the sandbox: PUT /sandbox/keys/pk_…), or use the key of this site.`,
  } satisfies ErrorData)
})
