import type { ProblemCode } from '../../core/problem.ts'

/** What went wrong and what to do; {braces} are the problem's params. */
export const problem: Readonly<Record<ProblemCode, string>> = {
  'input/invalid': 'The field “{field}” is not right: {reason}.',
  'input/too-large': 'This is too large to send: {limit} at most.',
  'access/sign-in-required': 'Please sign in first.',
  'access/wrong-credentials': 'User name and password do not match.',
  'access/wrong-password': 'This is not your present password.',
  'access/code-required': 'This account has a second step: send the code of the authenticator app too.',
  'access/wrong-code': 'The code does not match or was used already. Wait for the next one and try again.',
  'access/half-session-over': 'The time to enter the code is over. Please sign in again from the start.',
  'access/seal-lost':
    "The code of the second step cannot be checked: this server's sealing key is not the one that sealed it. Sign in with a recovery code, or ask an administrator to take the second step off your account.",
  'access/second-factor-required':
    'Your role demands signing in by two steps. Set it up at /akun/dua-langkah first; then everything else opens.',
  'access/link-over': 'This link was used, replaced, or has expired. Ask for a new one.',
  'access/too-many-attempts': 'Too many attempts. Try again in {minutes} minutes.',
  'access/forbidden': 'You may not do this.',
  'access/csrf': 'This form has expired, so nothing was saved. Open its page again and send it from there.',
  'access/out-of-scope':
    'This agreement belongs to {office}, outside your scope. If the name of the office was misread, correct it first; if it is right, a planner of that office, or of one above it, is to keep it.',
  'access/own-roles': 'Only another administrator can change your own roles.',
  'not-found': 'Not found.',
  'post/filled':
    'This post has a holder on those days. End the former tenure first; a Plt. acts only where a post is empty.',
  'post/stood-in': 'Somebody stands in for this post on those days already.',
  'unit/circle': '{unit} cannot stand below {below}, for {below} stands below it.',
  'unit/name-taken': 'This office has a unit of that name already.',
  'unit/has-units': '{unit} cannot be closed yet: {units} units stand below it. Move or close them first.',
  'unit/has-agreements': '{unit} cannot be closed yet: its agreement of {year} is there already.',
  'unit/closed': '{unit} is closed. Open it again if it is still in use.',
  'unit/is-office': '{unit} is the office itself; its name and place follow the national list.',
  'unit/same-place': '{unit} stands below {below} already.',
  'unit/other-office': '{unit} belongs to another office. Units move within their office only.',
  'unit/not-yet': '{unit} was not there yet on that day. Choose a day after it was formed.',
  'roster/no-sheet': '{name} has no sheet that is known. Use the template or an export; its sheets are {sheets}.',
  'roster/no-column': 'The sheet “{sheet}” has no column “{column}”. Put the headings back as in the template.',
  'roster/unknown-code':
    'Nothing within your authority or in this file has the code {code}. Check it, or leave it empty where the row is new.',
  'roster/code-twice': 'The code {code} is used by row {row} already.',
  'roster/other-name':
    'The code {code} is “{known}”, but “{name}” is written beside it. Correct the code, or clear the name.',
  'roster/known-official': 'This official is known already, with the code {code}. Use that code.',
  'roster/refused-rows': '{n} rows are still refused, so nothing was applied. Correct the file and upload it again.',
  'roster/nothing-changed': 'Nothing changes, so there is nothing to apply.',
  'roster/base-changed':
    'The organisation or its officials changed since this preview was shown, so nothing was applied yet. Look at the new preview below, then apply.',
  'roster/applied': 'This file has been applied already.',
  'unit/other-kind': '{unit} and {into} are of different kinds. Only units of one kind can be merged.',
  'unit/twin-below':
    '{unit} cannot move to {into}: a unit of the same name stands there already. Rename it, or merge the two first.',
  'unit/later-holder':
    '{name} is noted as head of {unit} from {day}, on or after the day of the merger. Remove that entry or choose another day.',
  'conflict/stale-revision': '{who} changed this on {when}. Compare both versions before you save.',
  'conflict/plan-changed': 'The organisation changed since this plan was shown. Look once more at what will happen.',
  'conflict/already-set-up': 'Ikrar is already set up here.',
  'conflict/sample-of-another-agency':
    'The sample province belongs to another agency than {agency}. Set up an office of your own instead.',
  'conflict/second-factor-there': 'This account has a second step already.',
  'conflict/second-factor-missing': 'This account has no second step yet.',
  'conflict/own-account': 'You cannot do this to your own account.',
  'conflict/last-administrator': 'This is the last active administrator. Appoint another one first.',
  'conflict/user-state': 'This account has changed in the meantime. Reload the page to see it.',
  'conflict/no-password':
    'This account has no password yet. Make one first by “Forgotten your password” on the sign-in page.',
  'conflict/already-kept': 'This agreement is kept already; changes are made to the kept agreement.',
  'conflict/batch-not-ready': 'These documents are not read yet, or their reading was cancelled.',
  'plan/there': 'This office has a plan of this kind for these years already.',
  'budget/there': 'This office has this budget document for the same year and revision already.',
  'library/there': 'An indicator of this wording is in the library already.',
  'conflict/role-held': 'This person holds that role for the same unit within these dates already.',
  'setup/required': 'Ikrar is not set up yet. Open the set-up page first.',
  'setup/weak-password':
    'This password is easily guessed: use at least {minimum} letters, no common word and not the user name. A short sentence is easiest to remember.',
  'sso/off': 'Single sign-on is not switched on in this Ikrar.',
  'sso/unreachable': 'The single sign-on service cannot be reached. Try again later, or sign in with a password.',
  'sso/denied': 'The single sign-on service did not let you in, or you cancelled it.',
  'sso/wrong-state': 'This way in by single sign-on has expired or was begun in another browser. Please begin again.',
  'sso/unknown-user':
    'Your single sign-on account is not known to Ikrar. Ask the administrator of Ikrar in your office for an invitation.',
  'file/empty': 'The file {name} is empty.',
  'file/too-large': 'The file {name} is too large ({size}); {limit} at most.',
  'file/too-many-pages': 'The file {name} has {pages} pages; {limit} at most. Split it.',
  'file/too-many-rows': 'The file {name} has more than {limit} table rows. Split it.',
  'file/too-deep': 'The file {name} is nested too deeply (more than {limit} levels).',
  'file/too-much-decompressed': 'The contents of {name} grow beyond {limit}; the file was refused.',
  'file/too-many-entries': 'The file {name} holds more than {limit} files.',
  'file/too-slow': 'Page {page} of {name} could not be read within {seconds} seconds.',
  'file/encrypted': 'The file {name} is locked with a password. Save it without one and upload it again.',
  'file/macros': 'The file {name} contains macros. Save it as a plain .docx or .xlsx and upload it again.',
  'file/xml-entities': 'The file {name} contains XML declarations that are not allowed.',
  'file/wrong-extension': 'The file {name} is really {actual}, not {claimed}. Correct its name and upload it again.',
  'file/unknown-format': 'The kind of file {name} is unknown. Use PDF, DOCX, XLSX, JPEG, PNG, TIFF, TXT or ZIP.',
  'file/legacy-format':
    'File {name} is in {format} format, which is not read here. Save it as {wanted} and upload it again.',
  'file/broken': 'The file {name} is damaged and cannot be opened.',
  'file/no-agreement': 'No performance agreement was found in {name}.',
  'file/reader-crashed': 'The reader stopped while reading {name}. The other files were still read.',
  'interchange/invalid': 'The interchange file is not valid at {place}: {reason}.',
  'copy/in-work': '{unit} has a working copy for that year. Go on with it.',
  'copy/no-level': '{unit} makes no performance agreement.',
  'copy/not-an-office': '{unit} is no office. A new year is opened for an office.',
  'copy/no-last-year': 'There is no earlier agreement to carry over.',
  'copy/no-superior': 'The superior of this unit has no working copy for that year yet.',
  'copy/other-office': 'That document or agreement belongs to another office than {office}.',
  'copy/year-kept': 'The agreement of {unit} for {year} is kept already. Choose another year, or amend it.',
  'copy/moved-on':
    'Somebody else has taken a step with this since you opened it. See how it stands now and decide again.',
  'copy/not-a-draft': 'This working copy is no draft any more, so that its content stays.',
  'copy/unmet': 'This step cannot be taken yet: {needs}.',
  'copy/frozen': 'What is signed never changes. Make an amendment.',
  'copy/no-such-step': 'There is no such step from where the working copy stands.',
  'cascade/no-copy': '{unit} has no working copy that can be filled. Begin it first.',
  'cascade/nothing-to-fill':
    'There is nothing to fill: all of it is there already, or the working copies cannot be changed.',
  'cascade/undo-late':
    'This can no longer be undone because the working copy of {unit} was changed since. Change its rows there.',
  'amendment/no-year': 'This agreement names no year, so that it cannot be amended here. Correct what was read first.',
  'amendment/open':
    'The amendment that became version {version} still waits for a signature. Finish or return it first.',
  'amendment/not-signed':
    'This agreement is not signed by all its parties, so that there is nothing to amend. Return it to be corrected.',
  'amendment/nothing-to-compare': 'There is no other version to compare with yet: this is the first.',
  'amendment/not-offered':
    'No amendment of this agreement is offered now: its officials did not change, or the offer was put aside already.',
  'amendment/not-dismissed': 'The offer to amend this agreement is not put aside; perhaps it is offered again already.',
  'agreement/no-party': 'This agreement has no first party.',
  'database/constraint': 'The rule {constraint} refused the data.',
  'tree/too-many-pages':
    'This tree needs {pages} A3 pages; {limit} at most. Fold some of it or see one branch alone, then download again.',
  'book/empty':
    'Nothing of {office} in {year} can be bound yet. Take the drafts in, or wait until something is signed.',
  'book/too-many': 'This book would hold {agreements} agreements; {limit} at most.',
  'book/too-large':
    'The signed originals are larger than {limit} MB. Make the book without them; their list and fingerprints are printed all the same.',
  'typesetting/failed': 'The document could not be typeset: {reason}.',
  'paper/print-out':
    'The print of this working copy is out to be signed on paper. Give it back on the signing page first.',
  'paper/no-print': 'Take the print to be signed first.',
  'paper/scan-there': 'A scan was uploaded. Discard it first, then give the print back.',
  'paper/not-read': 'This scan is still being read, or was replaced. Load the page anew.',
  'paper/differs':
    'This scan is not what was printed ({n} differences), so that it cannot be recorded as the signed agreement.',
  'paper/own-scan':
    'You uploaded this scan yourself. That it is as it was printed must be said by somebody else: the first party, the second party, or another planner.',
  'paper/reason-missing':
    '{n} places could not be read for certain. Look at the paper and write that they are as they were printed.',
  'paper/form': 'A scan is uploaded as one PDF, or as JPEG or PNG pictures, one a page.',
  'signing/other-name':
    'This certificate is of “{certificate}”, and the printed name is “{printed}”. Where it is one person, write why the names differ and sign again.',
  'signing/wrong-passphrase': 'The passphrase of the certificate does not match.',
  'signing/certificate-expired': 'The certificate {name} expired on {when}. Ask its issuer for a new one.',
  'signing/certificate-not-yet-valid': 'The certificate {name} is not valid before {when}.',
  'signing/weak-key':
    'The key of the certificate {name} is too weak ({key}). Use RSA of 2048 bits or more, or the curves P-256, P-384, P-521, with SHA-256 or better.',
  'signing/legacy-p12':
    'This certificate file is encrypted in an old way ({algorithm}) that is not safe. Export it again as PKCS#12 with AES-256.',
  'signing/broken-p12': 'This certificate file is not a whole PKCS#12 (.p12 or .pfx).',
  'signing/no-key': 'This certificate file holds no private key with its certificate.',
  'signing/not-for-signing': 'The certificate {name} was not issued for signing.',
  'signing/not-kept-here':
    'The kept certificate cannot be opened: the key differs, or it is not this user’s. Keep the certificate again.',
  'signing/document': 'This document cannot be signed: {reason}.',
  'signing/field-taken': '{field} has signed this document already.',
  'signing/already-signed': 'This party has signed already: {who} on {when}.',
  'signing/time-stamp-failed': 'The time-stamp service gave no valid time-stamp: {reason}. Try again later.',
  'signing/no-service': 'No electronic signing service is set up here.',
  'signing/service-unreachable':
    'The electronic signing service cannot be reached: {reason}. Try again later; the document was not signed.',
  'signing/service-credentials':
    'The electronic signing service refuses this application’s user name or password. Tell the administrator.',
  'signing/service-refused': 'The electronic signing service refused: {reason}.',
  'signing/service-broken':
    'The answer of the electronic signing service cannot be used: {reason}. The document was not signed.',
  'signing/not-registered': 'This NIK is not registered with the electronic signing service.',
  'signing/service-certificate':
    'The certificate at the electronic signing service is not valid ({status}). Renew it first.',
  'service/not-ready': 'Ikrar is not ready at the moment. Try again shortly.',
  internal: 'Something went wrong in Ikrar. Tell your administrator the number {request}.',
}
