import type {
  Customer,
  Deleted,
  PaymentIntent,
  PaymentMethod,
  SetupIntent,
} from '../types/resources.ts'

/** A parameter of every call that answers with an object. */
export interface Expand<Path extends string> {
  /**
   * References to answer with the objects themselves in place of their ids:
   * `['customer']`, deeper `['payment_method.customer']`, in a list
   * `['data.customer']`. One that there is not is refused with
   * `parameter_invalid_expand`. Up to 20.
   */
  expand?: readonly Path[]
}

/** What a member of this name refers to. */
interface Referents {
  customer: Customer | Deleted<'customer'>
  default_payment_method: PaymentMethod
  payment_intent: PaymentIntent
  payment_method: PaymentMethod
  setup_intent: SetupIntent
}

/**
 * `T` with objects where these paths lead. Paths that are known only when the
 * program runs (`string`) may lead anywhere: then each reference may be either.
 */
export type Expanded<T, Path extends string> = [Path] extends [never]
  ? T
  : T extends object
    ? {
        [Name in keyof T]: Name extends First<Path>
          ? Opened<T[Name], Name, After<Path, Name>> | (string extends Path ? T[Name] : never)
          : T[Name]
      }
    : T

/** A reference becomes its object, and stays null where it is; other members are gone through. */
type Opened<Value, Name, Path extends string> = Name extends keyof Referents
  ? Expanded<Referents[Name], Path> | Extract<Value, null>
  : Expanded<Value, Path>

type First<Path extends string> = Path extends `${infer Name}.${string}` ? Name : Path

/** What follows the name in the paths that begin with it. */
export type After<Path extends string, Name> = Path extends `${Name & string}.${infer Rest}`
  ? Rest
  : never
