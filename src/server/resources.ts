import type { OnerwayEvent } from '../types/events.ts'
import type * as params from '../types/parameters.ts'
import type { Token } from '../types/payments.ts'
import type {
  ConfirmationToken,
  Customer,
  CustomerSession,
  Deleted,
  PaymentIntent,
  PaymentMethod,
  Refund,
  SetupIntent,
  WebhookEndpoint,
} from '../types/resources.ts'
import type { After, Expand, Expanded } from './expand.ts'
import type { Answer, CallOptions, List } from './types.ts'

/*
 * What a user types. Every call resolves with the object or rejects with an
 * OnerwayRequestError (a class per type: see errors.ts), or, where the call itself
 * is written wrong, an IntegrationError; the functions are made from the table in
 * endpoints.ts, which the compiler holds to these names.
 */

type Answered<T, Path extends string> = Promise<Answer<Expanded<T, Path>>>
type Listed<T, Path extends string> = List<Expanded<T, After<Path, 'data'>>>

interface Creates<Params, T> {
  create<Path extends string = never>(
    params: Params & Expand<Path>,
    options?: CallOptions,
  ): Answered<T, Path>
}
interface Retrieves<T> {
  /** Rejects with `resource_missing` where there is no such object in the key's mode. */
  retrieve<Path extends string = never>(
    id: string,
    params?: Expand<Path>,
    options?: CallOptions,
  ): Answered<T, Path>
}
interface Updates<Params, T> {
  /** Changes what is named in `params` and nothing else. */
  update<Path extends string = never>(
    id: string,
    params: Params & Expand<Path>,
    options?: CallOptions,
  ): Answered<T, Path>
}
interface Deletes<Name extends string> {
  del(id: string, options?: CallOptions): Promise<Answer<Deleted<Name>>>
  /** The same as `del`. */
  delete(id: string, options?: CallOptions): Promise<Answer<Deleted<Name>>>
}
interface Lists<Params, T> {
  /** The newest first. Await it for one page, or iterate it for all. */
  list<Path extends string = never>(
    params?: Params & Expand<Path>,
    options?: CallOptions,
  ): Listed<T, Path>
}

export interface PaymentIntents
  extends
    Creates<params.PaymentIntentCreateParams, PaymentIntent>,
    Retrieves<PaymentIntent>,
    Updates<params.PaymentIntentUpdateParams, PaymentIntent>,
    Lists<params.OfCustomerListParams, PaymentIntent> {
  /** Takes the payment. A decline rejects with an OnerwayCardError that carries the `payment_intent`. */
  confirm<Path extends string = never>(
    id: string,
    params?: params.PaymentIntentConfirmParams & Expand<Path>,
    options?: CallOptions,
  ): Answered<PaymentIntent, Path>
  /** Takes the money that a `capture_method: 'manual'` has reserved. */
  capture<Path extends string = never>(
    id: string,
    params?: params.PaymentIntentCaptureParams & Expand<Path>,
    options?: CallOptions,
  ): Answered<PaymentIntent, Path>
  /** Ends an intent that is not final; what was reserved is released. */
  cancel<Path extends string = never>(
    id: string,
    params?: params.CancelParams & Expand<Path>,
    options?: CallOptions,
  ): Answered<PaymentIntent, Path>
}

export interface SetupIntents
  extends
    Creates<params.SetupIntentCreateParams, SetupIntent>,
    Retrieves<SetupIntent>,
    Updates<params.SetupIntentUpdateParams, SetupIntent>,
    Lists<params.SetupIntentListParams, SetupIntent> {
  confirm<Path extends string = never>(
    id: string,
    params?: params.SetupIntentConfirmParams & Expand<Path>,
    options?: CallOptions,
  ): Answered<SetupIntent, Path>
  cancel<Path extends string = never>(
    id: string,
    params?: params.CancelParams & Expand<Path>,
    options?: CallOptions,
  ): Answered<SetupIntent, Path>
}

export interface PaymentMethods
  extends
    Creates<params.PaymentMethodCreateParams, PaymentMethod>,
    Retrieves<PaymentMethod>,
    Updates<params.PaymentMethodUpdateParams, PaymentMethod>,
    Lists<params.PaymentMethodListParams, PaymentMethod> {
  /** Saves it to a customer. */
  attach<Path extends string = never>(
    id: string,
    params: params.PaymentMethodAttachParams & Expand<Path>,
    options?: CallOptions,
  ): Answered<PaymentMethod, Path>
  /** Takes it from its customer; it cannot be used again. */
  detach<Path extends string = never>(
    id: string,
    params?: Expand<Path>,
    options?: CallOptions,
  ): Answered<PaymentMethod, Path>
}

export interface Customers
  extends
    Creates<params.CustomerParams, Customer>,
    Retrieves<Customer | Deleted<'customer'>>,
    Updates<params.CustomerParams, Customer>,
    Lists<params.CustomerListParams, Customer>,
    Deletes<'customer'> {
  /** The methods that are saved to a customer. */
  listPaymentMethods<Path extends string = never>(
    id: string,
    params?: Omit<params.PaymentMethodListParams, 'customer'> & Expand<Path>,
    options?: CallOptions,
  ): Listed<PaymentMethod, Path>
}

export interface Refunds
  extends
    Creates<params.RefundCreateParams, Refund>,
    Retrieves<Refund>,
    Updates<params.RefundUpdateParams, Refund>,
    Lists<params.RefundListParams, Refund> {}

export interface WebhookEndpoints
  extends
    Creates<params.WebhookEndpointCreateParams, WebhookEndpoint>,
    Retrieves<WebhookEndpoint>,
    Updates<params.WebhookEndpointUpdateParams, WebhookEndpoint>,
    Lists<params.ListParams, WebhookEndpoint>,
    Deletes<'webhook_endpoint'> {}

export interface Events
  extends Retrieves<OnerwayEvent>, Lists<params.EventListParams, OnerwayEvent> {}

export interface Tokens extends Creates<params.TokenCreateParams, Token>, Retrieves<Token> {}

export interface Resources {
  paymentIntents: PaymentIntents
  setupIntents: SetupIntents
  paymentMethods: PaymentMethods
  customers: Customers
  customerSessions: Creates<params.CustomerSessionCreateParams, CustomerSession>
  confirmationTokens: Retrieves<ConfirmationToken>
  tokens: Tokens
  refunds: Refunds
  events: Events
  webhookEndpoints: WebhookEndpoints
}
