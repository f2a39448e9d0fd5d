<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
<#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("observatoryTask")}</#if>
<#elseif section = "form">
<p id="kc-info-message" role="status">${message.summary}<#if requiredActions??><#list requiredActions>: <#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></#list></#if></p>
<p><a href="<#if pageRedirectUri?has_content>${pageRedirectUri}<#elseif actionUri?has_content>${actionUri}<#else>/</#if>">${actionUri?has_content?then(msg("proceedWithAction"), msg("observatoryHome"))}</a></p>
</#if>
</@layout.registrationLayout>
