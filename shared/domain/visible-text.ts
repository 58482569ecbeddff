import { PlainText } from './plain-text.ts'

/** Text with something to see in it: whoever is called blanks or invisible characters alone passes for nobody, or for anybody. */
export const VisibleText = PlainText.regex(/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u)
