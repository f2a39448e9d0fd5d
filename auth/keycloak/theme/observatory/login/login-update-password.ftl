<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password', 'password-confirm'); section>
<#if section = "header">
${msg("updatePasswordTitle")}
<#elseif section = "form">
<form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
<@fields.password id="password-new" label=msg("passwordNew") autocomplete="new-password" focus=true error=messagesPerField.existsError('password')?then(messagesPerField.get('password'), '')/>
<@fields.password id="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.existsError('password-confirm')?then(messagesPerField.get('password-confirm'), '')/>
<div class="field"><label class="choice"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked> ${msg("logoutOtherSessions")}</label></div>
<button name="login" type="submit" value="login">${msg("doSubmit")}</button>
</form>
</#if>
</@layout.registrationLayout>
