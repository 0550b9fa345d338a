import type { Customer } from './table.ts'

export const customerView = (customer: Customer) => ({
  id: customer.id,
  object: 'customer',
  address: customer.address,
  created: customer.created,
  description: customer.description,
  email: customer.email,
  invoice_settings: { default_payment_method: customer.default_payment_method },
  livemode: customer.livemode,
  metadata: customer.metadata,
  name: customer.name,
  phone: customer.phone,
})

/** What is left to see of a deleted customer. */
export const deletedView = ({ id }: Pick<Customer, 'id'>) => ({
  id,
  object: 'customer',
  deleted: true,
})

/** The customer, or what is left of it. */
export const anyCustomerView = (customer: Customer) =>
  customer.deleted ? deletedView(customer) : customerView(customer)
