// An authenticator that Chromium plays, as a device of one's own would be.

const DEVICE = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

/** Gives a page an authenticator; its user is verified until told otherwise. */
export async function authenticator(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options: DEVICE });
  const ask = (method, values) => session.send(`WebAuthn.${method}`, { authenticatorId, ...values });
  return {
    verify: (isUserVerified) => ask("setUserVerified", { isUserVerified }),
    credentials: async () => (await ask("getCredentials", {})).credentials,
  };
}
