<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("webauthn-registration-title")}
<#elseif section = "form">
<p>${msg("observatoryPasskeyWhy")}</p>
<form id="register" action="${url.loginAction}" method="post"
 data-passkey="make" data-challenge="${challenge}" data-rp="${rpId}" data-rp-name="${rpEntityName}" data-verify="${userVerificationRequirement}" data-seconds="${createTimeout}" data-unsupported="${msg("webauthn-unsupported-browser-text")}"
 data-user="${userid}" data-user-name="${username}" data-attestation="${attestationConveyancePreference}" data-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep> </#list>" data-known="${excludeCredentialIds?replace(',', ' ')}">
<div class="field">
<label for="authenticatorLabel">${msg("observatoryPasskeyName")}</label>
<input id="authenticatorLabel" name="authenticatorLabel" type="text" value="${msg("observatoryPasskeyDefault")}" required maxlength="60" autocomplete="off">
</div>
<input type="hidden" id="clientDataJSON" name="clientDataJSON">
<input type="hidden" id="attestationObject" name="attestationObject">
<input type="hidden" id="publicKeyCredentialId" name="publicKeyCredentialId">
<input type="hidden" id="transports" name="transports">
<input type="hidden" id="authenticatorAttachment" name="authenticatorAttachment">
<input type="hidden" id="error" name="error">
<button id="registerWebAuthn" type="button">${msg("doRegisterSecurityKey")}</button>
</form>
<#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
<form id="kc-webauthn-settings-form" action="${url.loginAction}" method="post"><button class="quiet" type="submit" id="cancelWebAuthnAIA" name="cancel-aia" value="true">${msg("doCancel")}</button></form>
</#if>
<noscript><p class="notice warning">${msg("observatoryNeedsScript")}</p></noscript>
<script type="module" src="${url.resourcesPath}/js/passkey.js"></script>
</#if>
</@layout.registrationLayout>
