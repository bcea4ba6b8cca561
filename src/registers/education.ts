/** Levels of education, the lower before the higher; a text that names several (大学专科) is of the lowest. */
export const educationLevels: readonly (readonly string[])[] = [
  ["小学"],
  ["初中"],
  ["高中", "中专", "中技", "技校", "职高", "职中"],
  ["大专", "专科", "高职"],
  ["本科", "大学", "学士"],
  ["研究生", "硕士", "博士"],
];

/** From these on forms ask for everyone who has at least that level (大专及以上). */
export const levelsAndAbove: readonly string[] = ["大专", "专科", "大学专科", "本科", "大学本科", "研究生"];
