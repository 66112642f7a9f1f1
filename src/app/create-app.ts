import { isInstalled } from '../db/installation.ts'
import { nationalList } from '../db/organisation.ts'
import { createAccountApp } from './account/create-account-app.ts'
import { tellHeldFailures } from './account/note-failure.ts'
import { sealOpenSeeds } from './account/totp-seed.ts'
import { agreementFile } from './agreement-file.ts'
import { agreementView } from './agreement-view.ts'
import { createAmendmentApp } from './amendment/amendment-app.ts'
import type { App } from './app.ts'
import { batchProgress, batchView, listBatches } from './batch-view.ts'
import { createBookApp } from './book/book-app.ts'
import { cancelBatch } from './cancel-batch.ts'
import { createCascadeApp } from './cascade/cascade-app.ts'
import type { Deps } from './deps.ts'
import { draftView } from './draft-view.ts'
import { createDraftingApp } from './drafting/drafting-app.ts'
import { discardDraft, editDraft } from './edit-draft.ts'
import { exportTrail } from './export-trail.ts'
import { createFamilyChecks, type FamilyChecks } from './family-checks.ts'
import { importInterchange } from './import-interchange.ts'
import { keepDrafts } from './keep-drafts.ts'
import { listAgreements } from './list-agreements.ts'
import { openBatch } from './open-batch.ts'
import { addUnit } from './organisation/add-unit.ts'
import { applyUnitChanges } from './organisation/apply-unit-changes.ts'
import { moveUnit, renameUnit } from './organisation/change-unit.ts'
import { closeUnit, reopenUnit } from './organisation/close-unit.ts'
import { findPlaces } from './organisation/find-places.ts'
import { foreignLevels } from './organisation/foreign-levels.ts'
import { mergeUnits, previewMerger } from './organisation/merge-units.ts'
import { plantUnits } from './organisation/plant-units.ts'
import { renewNameKeys } from './organisation/renew-name-keys.ts'
import { setLetterhead } from './organisation/set-letterhead.ts'
import { showLogo } from './organisation/show-logo.ts'
import { findUnits, showUnit, unitForChange } from './organisation/show-unit.ts'
import { unitBranches, unitTree } from './organisation/unit-tree.ts'
import { pagePicture } from './page-picture.ts'
import { createPaperApp } from './paper/paper-app.ts'
import { appoint } from './people/appoint.ts'
import { endTenure, removeTenure } from './people/end-tenure.ts'
import { findOfficials, showOfficial } from './people/officials.ts'
import { createPlanApp } from './plan/plan-app.ts'
import { readNextBatch } from './read-batch.ts'
import { recordRefusal } from './record-refusal.ts'
import { endRole } from './role/end-role.ts'
import { giveRole } from './role/give-role.ts'
import { rolesOf } from './role/roles-of.ts'
import { createRosterApp } from './roster/roster-app.ts'
import { searchTrail } from './search-trail.ts'
import { commandLineReader, readerOf, setLanguage, signOut } from './session.ts'
import { setUp } from './set-up.ts'
import { setUpSample } from './set-up-sample.ts'
import { signIn } from './sign-in.ts'
import { createSigningApp } from './signature/signing-app.ts'
import { createSuperiorApp } from './superior/superior-app.ts'
import { printTree } from './tree/print-tree.ts'
import { showTree } from './tree/show-tree.ts'
import { verifyDocument } from './verify-document.ts'

/** Every use case, bound to what it works with. */
export const createApp = (deps: Deps, checks: FamilyChecks = createFamilyChecks(deps)): App => ({
  ...createAccountApp(deps),
  profile: deps.profile,
  ...createCascadeApp(deps),
  ...createAmendmentApp(deps),
  ...createBookApp(deps),
  ...createDraftingApp(deps),
  ...createPaperApp(deps, checks),
  ...createPlanApp(deps, checks),
  ...createRosterApp(deps),
  ...createSigningApp(deps, checks),
  ...createSuperiorApp(deps),
  isSetUp: () => isInstalled(deps.db),
  sealOpenSeeds: sealOpenSeeds(deps),
  foreignLevels: foreignLevels(deps),
  plantUnits: plantUnits(deps),
  renewNameKeys: renewNameKeys(deps),
  listOffices: () => nationalList(deps.db),
  setUp: setUp(deps),
  setUpSample: checks.after(setUpSample(deps)),
  signIn: signIn(deps),
  signOut: signOut(deps),
  readerOf: readerOf(deps),
  setLanguage: setLanguage(deps),
  commandLineReader: commandLineReader(deps),
  openBatch: openBatch(deps),
  listBatches: listBatches(deps),
  batchView: batchView(deps),
  batchProgress: batchProgress(deps),
  cancelBatch: cancelBatch(deps),
  readNextBatch: readNextBatch(deps),
  draftView: draftView(deps),
  editDraft: editDraft(deps),
  discardDraft: discardDraft(deps),
  keepDrafts: checks.after(keepDrafts(deps)),
  pagePicture: pagePicture(deps),
  showUnit: showUnit(deps),
  unitForChange: unitForChange(deps),
  findUnits: findUnits(deps),
  unitTree: unitTree(deps),
  unitBranches: unitBranches(deps),
  findPlaces: findPlaces(deps),
  addUnit: addUnit(deps),
  renameUnit: renameUnit(deps),
  moveUnit: moveUnit(deps),
  closeUnit: closeUnit(deps),
  reopenUnit: reopenUnit(deps),
  previewMerger: previewMerger(deps),
  mergeUnits: mergeUnits(deps),
  setLetterhead: setLetterhead(deps),
  showLogo: showLogo(deps),
  appoint: appoint(deps),
  endTenure: endTenure(deps),
  removeTenure: removeTenure(deps),
  findOfficials: findOfficials(deps),
  showOfficial: showOfficial(deps),
  applyUnitChanges: applyUnitChanges(deps),
  listAgreements: listAgreements(deps),
  agreementView: agreementView(deps),
  agreementFile: agreementFile(deps),
  importInterchange: checks.after(importInterchange(deps)),
  showTree: showTree(deps),
  printTree: printTree(deps),
  rolesOf: rolesOf(deps),
  giveRole: giveRole(deps),
  endRole: endRole(deps),
  searchTrail: searchTrail(deps),
  exportTrail: exportTrail(deps),
  recordRefusal: recordRefusal(deps),
  checkWaitingFamilies: checks.round,
  tellHeldFailures: tellHeldFailures(deps),
  verifyDocument: verifyDocument(deps),
})
