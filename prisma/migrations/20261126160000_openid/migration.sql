-- access: whom the OpenID provider means, by its issuer and subject
ALTER TABLE "user_account" ADD COLUMN "openid_issuer" TEXT;
ALTER TABLE "user_account" ADD COLUMN "openid_subject" TEXT;
ALTER TABLE "user_account" ADD COLUMN "openid_at" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "user_account_openid_issuer_openid_subject_key" ON "user_account"("openid_issuer", "openid_subject");
