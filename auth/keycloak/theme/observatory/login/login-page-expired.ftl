<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("pageExpiredTitle")}
<#elseif section = "form">
<ul class="choices">
<li><a id="loginContinueLink" href="${url.loginAction}">${msg("observatoryGoOn")}</a></li>
<li><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></li>
</ul>
</#if>
</@layout.registrationLayout>
