<#-- A labelled password field with its error beside it. -->
<#macro password id label autocomplete error focus=false>
<div class="field">
<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="password" dir="ltr" required autocomplete="${autocomplete}"<#if focus> autofocus</#if><#if error?has_content> aria-invalid="true" aria-describedby="${id}-error"</#if>>
<#if error?has_content>
<p class="notice error" id="${id}-error" role="alert">${kcSanitize(error)?no_esc}</p>
</#if>
</div>
</#macro>
