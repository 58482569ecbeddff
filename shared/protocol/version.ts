/** The protocol this code speaks. It grows when an older client could misread an answer, not with new tools. */
export const protocolVersion = 2

/** The oldest protocol the server still answers. */
export const oldestProtocol = 2
