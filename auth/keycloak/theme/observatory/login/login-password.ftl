<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
<#if section = "header">
${msg("observatoryAgain")}
<#elseif section = "form">
<p>${msg("observatoryAgainWhy")}</p>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<@fields.password id="password" label=msg("password") autocomplete="current-password" focus=true error=messagesPerField.existsError('password')?then(messagesPerField.get('password'), '')/>
<button id="kc-login" name="login" type="submit" value="login">${msg("doLogIn")}</button>
</form>
</#if>
</@layout.registrationLayout>
