import { z } from 'zod'

export const Id = z.uuid()
/** ISO 8601, UTC. Shown to people in Asia/Tokyo. */
export const Timestamp = z.iso.datetime()
export const DateOnly = z.iso.date()
/** Whole points; one point is the smallest unit there is. */
export const Points = z.number().int()
