<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("webauthn-login-title")}
<#elseif section = "form">
<p>${msg("observatoryAgainWhy")}</p>
<form id="webauth" action="${url.loginAction}" method="post"
 data-passkey="use" data-challenge="${challenge}" data-rp="${rpId}" data-verify="${userVerification}" data-seconds="${createTimeout}" data-unsupported="${msg("webauthn-unsupported-browser-text")}"
 data-known="<#if authenticators?? && isUserIdentified?? && isUserIdentified == 'true'><#list authenticators.authenticators as authenticator>${authenticator.credentialId}<#sep> </#list></#if>">
<input type="hidden" id="clientDataJSON" name="clientDataJSON">
<input type="hidden" id="authenticatorData" name="authenticatorData">
<input type="hidden" id="signature" name="signature">
<input type="hidden" id="credentialId" name="credentialId">
<input type="hidden" id="userHandle" name="userHandle">
<input type="hidden" id="error" name="error">
<button id="authenticateWebAuthnButton" type="button" autofocus>${msg("webauthn-doAuthenticate")}</button>
</form>
<noscript><p class="notice warning">${msg("observatoryNeedsScript")}</p></noscript>
<script type="module" src="${url.resourcesPath}/js/passkey.js"></script>
</#if>
</@layout.registrationLayout>
