export type AgencyProfile = { readonly id: string }
export const KPU_PROFILE: AgencyProfile = { id: 'kpu' }
