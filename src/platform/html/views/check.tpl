<div class="field{{#ERROR}} has-error{{/ERROR}}">
{{#ERROR}}<p class="field-error" id="field-{{NAME}}-error">[[icon:alert-circle]]<span>{{TEXT}}</span></p>{{/ERROR}}
<label class="check-line"><input type="checkbox" id="field-{{NAME}}" name="{{NAME}}" value="1"{{#CHECKED}} checked{{/CHECKED}}{{#ERROR}} aria-invalid="true"{{/ERROR}}{{#DESCRIBED}} aria-describedby="{{IDS}}"{{/DESCRIBED}}><span>{{LABEL}}{{#HELP}}<span class="cell-note" id="field-{{NAME}}-help">{{TEXT}}</span>{{/HELP}}</span></label>
</div>
