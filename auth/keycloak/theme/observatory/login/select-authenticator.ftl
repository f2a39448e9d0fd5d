<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
<#if section = "header">
${msg("loginChooseAuthenticator")}
<#elseif section = "form">
<form id="kc-select-credential-form" action="${url.loginAction}" method="post">
<ul class="choices">
<#list auth.authenticationSelections as choice>
<li><button class="quiet" type="submit" name="authenticationExecution" value="${choice.authExecId}">${msg(choice.displayName)}</button> ${msg(choice.helpText)}</li>
</#list>
</ul>
</form>
</#if>
</@layout.registrationLayout>
