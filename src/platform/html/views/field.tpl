<div class="field{{#HAS_ERROR}} has-error{{/HAS_ERROR}}">
<label for="{{ID}}">{{LABEL}}{{#OPTIONAL}} <span class="optional">[[html.form.optional]]</span>{{/OPTIONAL}}</label>
{{#HELP}}<p class="help" id="{{ID}}-help">{{TEXT}}</p>{{/HELP}}
{{#ERROR}}<p class="field-error" id="{{ID}}-error">[[icon:alert-circle]]<span>{{TEXT}}</span></p>{{/ERROR}}
<div class="with-unit">
{{#INPUT}}<input class="form-control" id="{{ID}}" name="{{NAME}}" type="{{TYPE}}"{{#KEPT}} value="{{VALUE}}"{{/KEPT}}{{#DECIMAL}} inputmode="decimal" autocomplete="off"{{/DECIMAL}}{{#AUTOCOMPLETE}} autocomplete="{{PURPOSE}}"{{/AUTOCOMPLETE}}{{#ACCEPT}} accept="{{ENDINGS}}"{{/ACCEPT}}{{#SEVERAL}} multiple{{/SEVERAL}}{{#REQUIRED}} required{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{IDS}}"{{/DESCRIBED}}>{{/INPUT}}
{{#SELECT}}<select class="form-select" id="{{ID}}" name="{{NAME}}"{{#REQUIRED}} required{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{IDS}}"{{/DESCRIBED}}>
{{#OPTION}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{LABEL}}</option>
{{/OPTION}}</select>{{/SELECT}}
{{#TEXTAREA}}<textarea class="form-control" id="{{ID}}" name="{{NAME}}" rows="4"{{#REQUIRED}} required{{/REQUIRED}}{{#INVALID}} aria-invalid="true"{{/INVALID}}{{#DESCRIBED}} aria-describedby="{{IDS}}"{{/DESCRIBED}}>
{{VALUE:p}}</textarea>{{/TEXTAREA}}
{{#WITH_UNIT}}<span class="quiet">{{UNIT}}</span>{{/WITH_UNIT}}
</div>
</div>
