import { retrieveParams } from '../../resources/card-metadata.ts'
import { cardMetadata } from '../objects/card-metadata.ts'
import { browserToo, type Operation } from '../operation.ts'

export const cardMetadataOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/card_metadata',
    operationId: 'retrieveCardMetadata',
    tag: 'Tokens',
    summary: 'Look up what the first digits of a card say',
    keys: browserToo,
    query: retrieveParams,
    answer: cardMetadata,
  },
]
