<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
<#if section = "header">
${kcSanitize(msg("webauthn-error-title"))?no_esc}
<#elseif section = "form">
<form id="kc-error-credential-form" action="${url.loginAction}" method="post">
<input type="hidden" name="authenticationExecution" value="${execution}">
<input type="hidden" name="isSetRetry" value="retry">
<button id="kc-try-again" name="try-again" type="submit" value="retry">${kcSanitize(msg("doTryAgain"))?no_esc}</button>
</form>
<#if isAppInitiatedAction??>
<form id="kc-webauthn-settings-form" action="${url.loginAction}" method="post"><button class="quiet" type="submit" id="cancelWebAuthnAIA" name="cancel-aia" value="true">${msg("doCancel")}</button></form>
</#if>
</#if>
</@layout.registrationLayout>
