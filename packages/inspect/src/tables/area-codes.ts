/**
 * Japanese numbering plan (総務省 電気通信番号計画), as far as shape needs it.
 * Mobile and IP numbers have eleven digits, fixed lines ten; 0120 and 0800 are free-phone numbers.
 */
export const ELEVEN_DIGIT_PREFIXES = ['050', '060', '070', '080', '090'] as const

/** Area codes of two digits: Tokyo, Osaka. */
export const TWO_DIGIT_AREAS = ['3', '6'] as const

/** Area codes whose first three digits are in use, as far as a fixed line is likely; 010, 020, 030, 040 and the like are not areas. */
export const AREA_STARTS: readonly string[] = [
  ...['011', '012', '013', '014', '015', '016', '017', '018', '019'],
  ...['022', '023', '024', '025', '026', '027', '028', '029'],
  ...['042', '043', '044', '045', '046', '047', '048', '049'],
  ...['052', '053', '054', '055', '056', '057', '058', '059'],
  ...['072', '073', '074', '075', '076', '077', '078', '079'],
  ...['082', '083', '084', '085', '086', '087', '088', '089'],
  ...['092', '093', '094', '095', '096', '097', '098', '099'],
]
