<#-- The frame of every page; other templates fill in "header" (the heading) and "form". -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<#assign heading><#nested "header"></#assign>
<html lang="${lang}" dir="${((locale.rtl)!false)?then('rtl','ltr')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${msg("observatoryTask")} – ${msg("observatoryName")}</title>
<link rel="stylesheet" href="${url.resourcesPath}/css/observatory.css">
<link rel="icon" href="data:,">
<#-- The head's end tag is left out, as HTML allows: Keycloak would insert an inline script before it, which the content security policy forbids. -->
<body>
<a class="skip" href="#main">${msg("observatorySkip")}</a>
<header class="top">
<div class="bar">
<a class="brand" href="/"><span class="mark" aria-hidden="true"></span>${msg("observatoryName")}</a>
<#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
<nav aria-label="${msg("observatoryLanguages")}">
<ul>
<#list locale.supported as l>
<li><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${msg("observatory_" + l.languageTag)}</a></li>
</#list>
</ul>
</nav>
</#if>
</div>
</header>
<main id="main">
<div class="panel">
<h1 id="kc-page-title">${heading}</h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<p>${msg("observatoryAs")} <strong id="kc-attempted-username"><bdi>${auth.attemptedUsername}</bdi></strong>. <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<p class="notice ${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
<input type="hidden" name="tryAnotherWay" value="on">
<button id="try-another-way" class="quiet" type="submit">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#if displayInfo><#nested "info"></#if>
</div>
</main>
<footer>
<div class="bar"><p><a href="/">${msg("observatoryHome")}</a></p><p>${msg("observatoryOpen")}</p></div>
</footer>
</body>
</html>
</#macro>
