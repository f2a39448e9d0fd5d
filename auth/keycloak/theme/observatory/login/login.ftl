<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign failed = messagesPerField.existsError('username', 'password')>
<@layout.registrationLayout displayMessage=!failed; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if failed>
<p class="notice error" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</p>
</#if>
<#if !usernameHidden??>
<div class="field">
<label for="username">${msg("username")}</label>
<input id="username" name="username" type="text" dir="ltr" value="${(login.username!'')}" required autofocus autocomplete="username" autocapitalize="none" spellcheck="false"<#if failed> aria-invalid="true" aria-describedby="input-error"</#if>>
</div>
</#if>
<div class="field">
<label for="password">${msg("password")}</label>
<input id="password" name="password" type="password" dir="ltr" required autocomplete="current-password"<#if failed> aria-invalid="true" aria-describedby="input-error"</#if>>
</div>
<input type="hidden" name="credentialId" value="${(auth.selectedCredential)!''}">
<button id="kc-login" name="login" type="submit" value="login">${msg("doLogIn")}</button>
</form>
</#if>
</@layout.registrationLayout>
