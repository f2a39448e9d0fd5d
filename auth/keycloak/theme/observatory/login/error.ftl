<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("observatorySorry")}
<#elseif section = "form">
<p id="kc-error-message" role="alert">${kcSanitize(message.summary)?no_esc}</p>
<p><a id="backToApplication" href="/">${msg("observatoryHome")}</a></p>
</#if>
</@layout.registrationLayout>
