/** The bootstrap token of the program under test. */
export const adminToken = "the installation token of the page tests";
