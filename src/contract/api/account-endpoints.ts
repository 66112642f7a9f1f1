import { z } from 'zod'
import { ROLES } from '../../core/access/role.ts'
import { USER_STATES } from '../../core/access/user-state.ts'
import type { ProblemCode } from '../../core/problem.ts'
import {
  accountSchema,
  endedSchema,
  linkIssuedSchema,
  recoveryCodesSchema,
  totpProposalSchema,
  userListSchema,
  userSchema,
} from './account-views.ts'
import { type Answer, endpoint, json } from './endpoint.ts'
import { byId, none, whole } from './parameters.ts'
import { signedInSchema } from './views.ts'

const text = (longest: number) => z.string().max(longest)
const bodyOf = <T extends z.ZodType>(name: string, schema: T) => ({ kind: 'json', of: { name, schema } }) as const
const nothing: Answer = { kind: 'nothing', status: 204 }
const plain = { params: none, query: none } as const
const own = { ...plain, access: 'reader', tag: 'account' } as const
const anybody = { ...plain, access: 'public', tag: 'account' } as const
const users = { ...plain, access: 'reader', tag: 'users' } as const
const oneUser = { ...users, params: byId, body: null } as const
const PASSWORD: readonly ProblemCode[] = [
  'input/invalid',
  'access/wrong-password',
  'access/too-many-attempts',
  'conflict/no-password',
]
const OTHER: readonly ProblemCode[] = ['access/forbidden', 'access/out-of-scope', 'not-found', 'conflict/own-account']

const presentPassword = z.object({ current: text(1_000) })
const newPassword = z.object({ token: text(200), password: text(1_000) })
const PRESENT = bodyOf('PresentPassword', presentPassword)
const NEW = bodyOf('NewPassword', newPassword)
const ENDED = json('SessionsEnded', endedSchema)
const ISSUED = json('LinkIssued', linkIssuedSchema)
const CODES = json('RecoveryCodes', recoveryCodesSchema)

/** One's own account, and the ways back into it. */
export const ACCOUNT = {
  getAccount: endpoint({
    ...own,
    id: 'getAccount',
    method: 'get',
    path: '/account',
    summary: { id: 'Akun sendiri dan perangkat yang masuk', en: 'One’s own account, and where it is signed in' },
    body: null,
    answer: json('Account', accountSchema),
    problems: [],
  }),
  changePassword: endpoint({
    ...own,
    id: 'changePassword',
    method: 'post',
    path: '/account/password',
    summary: { id: 'Mengganti kata sandi; sesi lain berakhir', en: 'Change the password; other sessions end' },
    body: bodyOf('PasswordChange', presentPassword.extend({ password: text(1_000) })),
    answer: ENDED,
    problems: [...PASSWORD, 'setup/weak-password'],
  }),
  changeEmail: endpoint({
    ...own,
    id: 'changeEmail',
    method: 'post',
    path: '/account/email',
    summary: { id: 'Mengganti alamat surel', en: 'Change the address for letters' },
    body: bodyOf('EmailChange', presentPassword.extend({ email: text(300) })),
    answer: nothing,
    problems: PASSWORD,
  }),
  proposeSecondFactor: endpoint({
    ...own,
    id: 'proposeSecondFactor',
    method: 'post',
    path: '/account/second-factor',
    summary: { id: 'Menyiapkan masuk dua langkah', en: 'Propose two-step sign-in' },
    body: PRESENT,
    answer: json('TotpProposal', totpProposalSchema, 201),
    problems: [...PASSWORD, 'conflict/second-factor-there'],
  }),
  confirmSecondFactor: endpoint({
    ...own,
    id: 'confirmSecondFactor',
    method: 'post',
    path: '/account/second-factor/confirm',
    summary: { id: 'Mengaktifkannya dengan kode pertama', en: 'Switch it on by its first code' },
    body: bodyOf('TotpCode', z.object({ code: text(100) })),
    answer: CODES,
    problems: [
      ...['input/invalid', 'access/wrong-code', 'access/too-many-attempts'],
      ...['conflict/second-factor-there', 'conflict/second-factor-missing'],
    ] as ProblemCode[],
  }),
  removeSecondFactor: endpoint({
    ...own,
    id: 'removeSecondFactor',
    method: 'post',
    path: '/account/second-factor/remove',
    summary: { id: 'Mematikan masuk dua langkah', en: 'Switch two-step sign-in off' },
    body: PRESENT,
    answer: nothing,
    problems: [...PASSWORD, 'conflict/second-factor-missing'],
  }),
  renewRecoveryCodes: endpoint({
    ...own,
    id: 'renewRecoveryCodes',
    method: 'post',
    path: '/account/recovery-codes',
    summary: { id: 'Membuat kode pemulihan baru', en: 'Make new recovery codes' },
    body: PRESENT,
    answer: CODES,
    problems: [...PASSWORD, 'conflict/second-factor-missing'],
  }),
  endSession: endpoint({
    ...own,
    id: 'endSession',
    method: 'delete',
    path: '/account/sessions/{id}',
    summary: { id: 'Mengeluarkan satu perangkat', en: 'End one session' },
    params: byId,
    body: null,
    answer: nothing,
    problems: ['not-found'],
  }),
  endOtherSessions: endpoint({
    ...own,
    id: 'endOtherSessions',
    method: 'delete',
    path: '/account/sessions',
    summary: { id: 'Mengeluarkan semua perangkat lain', en: 'End all other sessions' },
    body: null,
    answer: ENDED,
    problems: [],
  }),
  requestReset: endpoint({
    ...anybody,
    id: 'requestReset',
    method: 'post',
    path: '/account/forgotten',
    summary: { id: 'Meminta tautan kata sandi baru lewat surel', en: 'Ask for a letter with a link to a new password' },
    body: bodyOf('ForgottenPassword', z.object({ account: text(300) })),
    answer: nothing,
    problems: ['input/invalid', 'access/too-many-attempts'],
  }),
  resetPassword: endpoint({
    ...anybody,
    id: 'resetPassword',
    method: 'post',
    path: '/account/reset',
    summary: { id: 'Membuat kata sandi baru dengan tautan', en: 'Choose a new password by a link' },
    body: NEW,
    answer: nothing,
    problems: ['input/invalid', 'access/link-over', 'access/too-many-attempts', 'setup/weak-password'],
  }),
  acceptInvitation: endpoint({
    ...anybody,
    id: 'acceptInvitation',
    method: 'post',
    path: '/account/invitation',
    summary: { id: 'Menerima undangan dengan kata sandi pertama', en: 'Take up an invitation with a first password' },
    body: NEW,
    answer: json('SignedIn', signedInSchema, 201),
    problems: [
      ...['input/invalid', 'access/link-over', 'access/too-many-attempts', 'setup/weak-password'],
      'access/code-required',
    ] as ProblemCode[],
  }),
} as const

/** The accounts of others, for administrators. */
export const USERS = {
  listUsers: endpoint({
    ...users,
    id: 'listUsers',
    method: 'get',
    path: '/users',
    summary: { id: 'Daftar pengguna', en: 'The users' },
    query: z.object({
      text: text(200).optional(),
      state: z.enum(USER_STATES).optional(),
      page: whole.min(1).max(1_000_000).optional(),
    }),
    body: null,
    answer: json('Users', userListSchema),
    problems: ['input/invalid', 'access/forbidden'],
  }),
  getUser: endpoint({
    ...oneUser,
    id: 'getUser',
    method: 'get',
    path: '/users/{id}',
    summary: { id: 'Akun seorang pengguna', en: 'A user’s account' },
    answer: json('User', userSchema),
    problems: ['access/forbidden', 'not-found'],
  }),
  inviteUser: endpoint({
    ...users,
    id: 'inviteUser',
    method: 'post',
    path: '/users',
    summary: { id: 'Mengundang pengguna', en: 'Invite a user' },
    body: bodyOf(
      'Invitation',
      z.object({
        username: text(200),
        name: text(200),
        email: text(300).default(''),
        office: text(500).default(''),
        unit: text(500).default(''),
        role: z.enum(ROLES),
      }),
    ),
    answer: json('LinkIssued', linkIssuedSchema, 201),
    problems: ['input/invalid', 'access/forbidden', 'access/out-of-scope'],
  }),
  renewLink: endpoint({
    ...oneUser,
    id: 'renewLink',
    method: 'post',
    path: '/users/{id}/link',
    summary: { id: 'Undangan atau tautan kata sandi yang baru', en: 'A new invitation, or a link to a new password' },
    answer: ISSUED,
    problems: [...OTHER, 'conflict/user-state'],
  }),
  disableUser: endpoint({
    ...oneUser,
    id: 'disableUser',
    method: 'post',
    path: '/users/{id}/disable',
    summary: { id: 'Menonaktifkan akun', en: 'Disable an account' },
    answer: nothing,
    problems: [...OTHER, 'conflict/user-state', 'conflict/last-administrator'],
  }),
  enableUser: endpoint({
    ...oneUser,
    id: 'enableUser',
    method: 'post',
    path: '/users/{id}/enable',
    summary: { id: 'Mengaktifkan akun kembali', en: 'Enable an account again' },
    answer: nothing,
    problems: [...OTHER, 'conflict/user-state'],
  }),
  endUserSessions: endpoint({
    ...oneUser,
    id: 'endUserSessions',
    method: 'delete',
    path: '/users/{id}/sessions',
    summary: { id: 'Mengeluarkan pengguna dari semua perangkat', en: 'Sign a user out everywhere' },
    answer: ENDED,
    problems: OTHER,
  }),
  removeUserSecondFactor: endpoint({
    ...oneUser,
    id: 'removeUserSecondFactor',
    method: 'delete',
    path: '/users/{id}/second-factor',
    summary: { id: 'Mematikan masuk dua langkah pengguna', en: 'Switch a user’s two-step sign-in off' },
    answer: nothing,
    problems: [...OTHER, 'conflict/second-factor-missing'],
  }),
} as const
