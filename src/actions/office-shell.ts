export {
  associateCommand,
  capabilities,
  officeTheme,
  waitForExcel,
  type Capabilities,
  type Start,
  type Theme,
} from "../excel/office-shell";
