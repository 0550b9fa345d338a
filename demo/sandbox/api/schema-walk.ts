// The three questions that coercion and error messages ask of a zod schema.

import { z } from 'zod'

/** The schema without its `optional`, `nullable` and `default` wrappers. */
export function bare(schema: z.ZodType): z.ZodType {
  let found = schema
  while (
    found instanceof z.ZodOptional ||
    found instanceof z.ZodNullable ||
    found instanceof z.ZodDefault
  ) {
    found = found.unwrap() as z.ZodType
  }
  return found
}

/** An object schema's members; of a union, those of its object member. */
export function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  if (!schema) return undefined
  const found = bare(schema)
  if (found instanceof z.ZodObject) return found.shape as Record<string, z.ZodType>
  if (found instanceof z.ZodUnion) {
    return (found.options as z.ZodType[]).map(shapeOf).find((shape) => shape !== undefined)
  }
  return undefined
}

/** The schema of one member, element or value. */
export function inner(schema: z.ZodType, name: PropertyKey): z.ZodType | undefined {
  const found = bare(schema)
  if (found instanceof z.ZodArray) return found.element as z.ZodType
  if (found instanceof z.ZodRecord) return found.valueType as z.ZodType
  const shape = shapeOf(found)
  return shape && Object.hasOwn(shape, name) ? shape[String(name)] : undefined
}

/** Whether `null` is a legal value, which an empty form value then means. */
export function allowsNull(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodNullable) return true
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return allowsNull(schema.unwrap() as z.ZodType)
  }
  return false
}
