// Schemas that several requests nest.

import { address, billingDetails, shipping } from '../../api/fields.ts'
import { cardInput } from '../../cards/card-input.ts'
import { authenticateParams } from '../../resources/authentications/params.ts'
import { paymentMethodData } from '../../resources/payment-methods/params.ts'
import { params } from '../registry.ts'

params('AddressParams', 'A postal address. Every part may be left out.', address)
params('BillingDetailsParams', 'Who pays, as the issuer knows them.', billingDetails)
params('ShippingParams', 'Where the goods go.', shipping)
params('PaymentMethodData', 'A payment method to create on the way.', paymentMethodData)
params('CardParams', 'A card: its data, or a token that stands for it.', cardInput)
params('Authenticate', 'What 3-D Secure has to be told.', authenticateParams)
