import type { LetterWords } from '../id/letter.ts'

/** Letters about accounts. {braces} are filled in; `action` is what the link is called. */
export const letter: LetterWords = {
  greeting: 'Dear {name},',
  invitation: {
    subject: 'Invitation to Ikrar',
    lines: [
      '{by} invites you to use Ikrar, the system for performance agreements, for {office}.',
      'Open this link and make a password of your own. The link works once, until {expires}.',
    ],
    action: 'Accept the invitation',
    closing: 'If you do not know of this invitation, ignore this letter.',
  },
  reset: {
    subject: 'Make a new password for Ikrar',
    lines: [
      'Somebody asked for a new password for your Ikrar account.',
      'Open this link to make one. The link works once, until {expires}.',
    ],
    action: 'Make a new password',
    closing: 'If it was not you, ignore this letter; your password stays as it is.',
  },
  'password-changed': {
    subject: 'Your Ikrar password was changed',
    lines: ['The password of your Ikrar account was changed on {at}. All other devices were signed out.'],
    action: '',
    closing: 'If it was not you, tell the administrator of Ikrar in your office at once.',
  },
  'second-factor-added': {
    subject: 'Two-step sign-in was switched on in Ikrar',
    lines: ['Two-step sign-in was switched on for your Ikrar account on {at}.'],
    action: '',
    closing: 'If it was not you, tell the administrator of Ikrar in your office at once.',
  },
  'second-factor-removed': {
    subject: 'Two-step sign-in was switched off in Ikrar',
    lines: ['Two-step sign-in was switched off for your Ikrar account on {at}. A password alone guards it now.'],
    action: '',
    closing: 'If it was not you, tell the administrator of Ikrar in your office at once.',
  },
  'email-changed': {
    subject: 'The e-mail address of your Ikrar account was changed',
    lines: ['The e-mail address of your Ikrar account was changed on {at}; no more letters come to this address.'],
    action: '',
    closing: 'If it was not you, tell the administrator of Ikrar in your office at once.',
  },
  footer: 'This letter was sent by Ikrar at {address}. Ikrar never asks for a password by letter.',
}
