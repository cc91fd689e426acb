/** Why a person goes another way than recommended. */
export const OVERRIDE_REASONS = ['CUSTOMER_ASKED', 'KNOWS_BETTER', 'NOT_AVAILABLE', 'OTHER'] as const
export type OverrideReason = (typeof OVERRIDE_REASONS)[number]
