export { type TreeState, treeStateOf } from '../tree/tree-address.ts'
